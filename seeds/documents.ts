import type { Label, SourceRef } from "@/lib/core/scheme/scheme";

/** A place in a document that the catalogue rests on. */
export interface CitedTerm {
  /** Counted over non-empty lines, from 1. */
  readonly paragraph: number;
  /** Numbered section inside the paragraph, where one paragraph holds the whole text (D3). */
  readonly section?: number;
  /** Key term in simplified Chinese; never a sentence. */
  readonly term: string;
}

/** One of the five source documents: named and cited, never reproduced. */
export interface SourceDocument {
  readonly key: SourceRef["document"];
  readonly title: Label;
  /** What it is and what it asks for, in one line of our own words. */
  readonly about: Label;
  /** Non-empty lines of the stored text. */
  readonly paragraphs: number;
  readonly terms: readonly CitedTerm[];
}

export const d1: SourceDocument = {
  key: "D1",
  title: { zh: "全面深化改革中的基层党组织", en: "Grass-roots organisations in deepening reform" },
  about: {
    zh: "关于动员党员群众、按类别提供服务、群众参与、服务保障的评论文章",
    en: "An essay on mobilising, serving by kind of branch, public participation and lasting capacity",
  },
  paragraphs: 6,
  terms: [
    { paragraph: 2, term: "宣传解读" },
    { paragraph: 2, term: "组织群众" },
    { paragraph: 3, term: "服务越及时" },
    { paragraph: 3, term: "菜单式、组团式服务" },
    { paragraph: 4, term: "议事协商" },
    { paragraph: 4, term: "民情恳谈会" },
    { paragraph: 4, term: "群众参与决策" },
    { paragraph: 4, term: "信息公开" },
    { paragraph: 4, term: "选举" },
    { paragraph: 4, term: "述职、问责" },
    { paragraph: 4, term: "党建带工建" },
    { paragraph: 5, term: "服务中心和活动场所" },
    { paragraph: 5, term: "结对帮扶" },
    { paragraph: 5, term: "长效机制" },
  ],
};

export const d2: SourceDocument = {
  key: "D2",
  title: { zh: "基层党建工作的五个着眼点", en: "Five turns in grass-roots party building" },
  about: {
    zh: "关于项目化、标准化、一体化、社会化、惠民化的评论文章",
    en: "An essay on projects, standards, urban–rural integration, social operation and benefit to the people",
  },
  paragraphs: 7,
  terms: [
    { paragraph: 1, term: "党员难组织" },
    { paragraph: 2, term: "项目化管理" },
    { paragraph: 2, term: "生成、实施、监控" },
    { paragraph: 3, term: "标准化建设" },
    { paragraph: 3, term: "台账" },
    { paragraph: 3, term: "避免漏项" },
    { paragraph: 3, term: "持续性" },
    { paragraph: 3, term: "流程" },
    { paragraph: 3, term: "后进" },
    { paragraph: 3, term: "定量指标" },
    { paragraph: 4, term: "一体化格局" },
    { paragraph: 4, term: "结对共建" },
    { paragraph: 5, term: "社会化运作" },
    { paragraph: 5, term: "志愿服务" },
    { paragraph: 5, term: "社会监督" },
    { paragraph: 6, term: "惠民化" },
  ],
};

export const d3: SourceDocument = {
  key: "D3",
  title: { zh: "提高基层党组织领导基层治理的能力", en: "Leading grass-roots governance" },
  about: {
    zh: "《人民日报》2022年2月17日第7版文章，讲向心力、组织力、服务力、战斗力",
    en: "An article of People's Daily, 17 February 2022, page 7, on four forces: cohesion, organising, service, fighting",
  },
  paragraphs: 8,
  terms: [
    { paragraph: 2, section: 1, term: "向心力" },
    { paragraph: 2, section: 2, term: "组织力" },
    { paragraph: 2, section: 3, term: "服务力" },
    { paragraph: 2, section: 3, term: "基本公共服务" },
    { paragraph: 2, section: 3, term: "最突出的问题" },
    { paragraph: 2, section: 4, term: "战斗力" },
    { paragraph: 2, section: 4, term: "空白点、薄弱点" },
    { paragraph: 2, section: 4, term: "配强干部" },
    { paragraph: 2, section: 4, term: "结对共建" },
  ],
};

export const d4: SourceDocument = {
  key: "D4",
  title: { zh: "坚持和贯彻群众路线的四个方面", en: "Four aspects of the mass line" },
  about: {
    zh: "关于认识、作风、能力、机制四个方面的文章",
    en: "An essay on understanding, conduct, ability and mechanism, with three controls: self, organisation, society",
  },
  paragraphs: 15,
  terms: [
    { paragraph: 2, term: "认识方面" },
    { paragraph: 6, term: "作风方面" },
    { paragraph: 7, term: "自我管理" },
    { paragraph: 8, term: "组织严管" },
    { paragraph: 9, term: "社会监管" },
    { paragraph: 10, term: "能力方面" },
    { paragraph: 11, term: "调研能力" },
    { paragraph: 12, term: "决策能力" },
    { paragraph: 13, term: "服务能力" },
    { paragraph: 14, term: "机制方面" },
  ],
};

export const d5: SourceDocument = {
  key: "D5",
  title: { zh: "对加强基层服务型党组织建设的思考", en: "Thoughts on service-oriented grass-roots organisations" },
  about: {
    zh: "关于人才队伍、工作机制、服务平台、服务体系的论文",
    en: "A paper on people, working mechanism, platforms and the service network",
  },
  paragraphs: 84,
  terms: [
    { paragraph: 20, term: "领导班子" },
    { paragraph: 22, term: "群众台账" },
    { paragraph: 22, term: "信息收集" },
    { paragraph: 22, term: "有效解决" },
    { paragraph: 22, term: "问责机制" },
    { paragraph: 24, term: "有人管事、有钱办事、有处议事" },
    { paragraph: 24, term: "四个中心" },
    { paragraph: 26, term: "零距离服务网络" },
    { paragraph: 26, term: "党群共建" },
  ],
};

/** The registry every citation is checked against. */
export const SOURCE_DOCUMENTS: readonly SourceDocument[] = [d1, d2, d3, d4, d5];
