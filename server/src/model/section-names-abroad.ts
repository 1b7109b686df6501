// What sections are called in other languages than English, as whole headings in lower case.
import type { SectionName } from './sections';

type Names = Readonly<Partial<Record<SectionName, readonly string[]>>>;

const FRENCH: Names = {
  summary: ['résumé', "résumé de l'incident", 'contexte et résumé'],
  timeline: [
    'chronologie',
    'chronologie des événements',
    'chronologie des évènements',
    "chronologie de l'incident",
    'déroulement',
    'déroulé',
    'frise chronologique',
  ],
  detection: ['détection'],
  'root-cause': ['cause racine', 'causes racines', 'cause première', 'analyse des causes', 'origine'],
  resolution: ['résolution', 'correctif'],
  actions: ['actions correctives', "plan d'action", "plan d'actions", 'actions à mener'],
  lessons: ['leçons apprises', 'enseignements'],
};

const GERMAN: Names = {
  summary: ['zusammenfassung'],
  impact: ['auswirkung', 'auswirkungen'],
  timeline: ['zeitverlauf', 'zeitleiste', 'zeitstrahl', 'zeitlicher ablauf', 'zeitlicher verlauf', 'ablauf', 'verlauf'],
  detection: ['erkennung', 'entdeckung'],
  'root-cause': ['ursache', 'ursachen', 'grundursache', 'ursachenanalyse'],
  resolution: ['behebung', 'lösung', 'wiederherstellung'],
  actions: ['maßnahmen', 'massnahmen', 'nächste schritte'],
  lessons: ['erkenntnisse', 'lehren'],
};

const SPANISH: Names = {
  summary: ['resumen', 'resumen ejecutivo'],
  impact: ['impacto'],
  timeline: [
    'cronología',
    'cronologia',
    'línea de tiempo',
    'linea de tiempo',
    'línea temporal',
    'cronología de eventos',
    'cronología del incidente',
  ],
  detection: ['detección'],
  'root-cause': ['causa raíz', 'causa raiz', 'causas raíz', 'análisis de la causa raíz'],
  resolution: ['resolución', 'solución'],
  actions: ['acciones', 'acciones correctivas', 'próximos pasos'],
  lessons: ['lecciones aprendidas'],
};

const PORTUGUESE: Names = {
  summary: ['resumo', 'resumo executivo'],
  timeline: ['linha do tempo', 'cronologia dos eventos'],
  detection: ['detecção'],
  'root-cause': ['análise de causa raiz'],
  resolution: ['resolução', 'solução'],
  actions: ['ações', 'ações corretivas', 'próximos passos'],
  lessons: ['lições aprendidas'],
};

const JAPANESE: Names = {
  summary: ['概要'],
  impact: ['影響', '影響範囲'],
  timeline: ['タイムライン', '時系列', '経緯'],
  detection: ['検知'],
  'root-cause': ['原因', '根本原因'],
  resolution: ['復旧', '対応'],
  actions: ['再発防止', '再発防止策', 'アクションアイテム'],
  lessons: ['教訓'],
};

const CHINESE: Names = {
  summary: ['摘要', '概述'],
  impact: ['影响', '影响范围'],
  timeline: ['时间线', '时间轴', '時間線', '事件经过'],
  'root-cause': ['根因', '根因分析'],
  resolution: ['解决方案'],
  actions: ['改进措施', '行动项'],
  lessons: ['经验教训'],
};

/** Each name and the section that it stands for. */
export const NAMES_ABROAD: readonly (readonly [string, SectionName])[] = [
  FRENCH,
  GERMAN,
  SPANISH,
  PORTUGUESE,
  JAPANESE,
  CHINESE,
].flatMap((names) =>
  (Object.entries(names) as [SectionName, readonly string[]][]).flatMap(([section, own]) =>
    own.map((name) => [name, section] as const),
  ),
);
