import { CustomChart } from "echarts/charts";
import { dispose, getInstanceByDom, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

// Every chart is custom marks with axes of our own: the modules for grids, lines, bars and tooltips would add half again
// to the script of a page.
use([CustomChart, SVGRenderer]);

/** ECharts with what our charts use, in the shape `echarts-for-react` asks for. */
export const echartsRuntime = { init, dispose, getInstanceByDom };
