import branch from "@/messages/en/branch.json";
import charts from "@/messages/en/charts.json";
import cli from "@/messages/en/cli.json";
import errors from "@/messages/en/errors.json";
import indicators from "@/messages/en/indicators.json";
import league from "@/messages/en/league.json";
import overview from "@/messages/en/overview.json";
import shell from "@/messages/en/shell.json";
import terms from "@/messages/en/terms.json";
import trends from "@/messages/en/trends.json";

/** All wording in English, by area. */
export const english = { shell, terms, errors, charts, league, overview, branch, indicators, trends, cli };
