import branch from "@/messages/zh-CN/branch.json";
import charts from "@/messages/zh-CN/charts.json";
import cli from "@/messages/zh-CN/cli.json";
import errors from "@/messages/zh-CN/errors.json";
import indicators from "@/messages/zh-CN/indicators.json";
import league from "@/messages/zh-CN/league.json";
import overview from "@/messages/zh-CN/overview.json";
import shell from "@/messages/zh-CN/shell.json";
import terms from "@/messages/zh-CN/terms.json";
import trends from "@/messages/zh-CN/trends.json";

/** All wording in Chinese, by area. */
export const chinese = { shell, terms, errors, charts, league, overview, branch, indicators, trends, cli };
