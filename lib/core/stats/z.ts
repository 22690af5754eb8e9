/** Two-sided confidence level: the standard normal quantile and the probability left in each tail. */
export interface Level {
  readonly z: number;
  readonly tail: number;
}

export const Z95 = 1.959963984540054;
export const Z998 = 3.090232306167813;

export const LEVEL_95: Level = { z: Z95, tail: 0.025 };
export const LEVEL_998: Level = { z: Z998, tail: 0.001 };
