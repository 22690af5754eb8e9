import { CustomChart } from "echarts/charts";
import { GridSimpleComponent } from "echarts/components";
import { dispose, getInstanceByDom, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

// Every chart is custom marks on a grid: line, bar, tooltip and zoom modules would add a third to the script.
use([CustomChart, GridSimpleComponent, SVGRenderer]);

/** ECharts with what our charts use, in the shape `echarts-for-react` asks for. */
export const echartsRuntime = { init, dispose, getInstanceByDom };
