import type { Locale } from "#platform/locales.ts";

type DemoTopic = { slug: string; names: Record<Locale, string> };

export const topics: DemoTopic[] = [
  {
    slug: "international-criminal-court",
    names: {
      en: "International Criminal Court",
      ar: "المحكمة الجنائية الدولية",
      es: "Corte Penal Internacional",
      fr: "Cour pénale internationale",
      ru: "Международный уголовный суд",
      zh: "国际刑事法院",
    },
  },
  {
    slug: "un-security-council",
    names: {
      en: "UN Security Council",
      ar: "مجلس الأمن التابع للأمم المتحدة",
      es: "Consejo de Seguridad de la ONU",
      fr: "Conseil de sécurité de l’ONU",
      ru: "Совет Безопасности ООН",
      zh: "联合国安理会",
    },
  },
  {
    slug: "impunity-agreements",
    names: {
      en: "Impunity agreements",
      ar: "اتفاقات الإفلات من العقاب",
      es: "Acuerdos de impunidad",
      fr: "Accords d’impunité",
      ru: "Соглашения о безнаказанности",
      zh: "有罪不罚协议",
    },
  },
  {
    slug: "united-states",
    names: {
      en: "The United States and the Court",
      ar: "الولايات المتحدة والمحكمة",
      es: "Estados Unidos y la Corte",
      fr: "Les États-Unis et la Cour",
      ru: "США и Суд",
      zh: "美国与国际刑事法院",
    },
  },
  {
    slug: "european-union",
    names: {
      en: "European Union",
      ar: "الاتحاد الأوروبي",
      es: "Unión Europea",
      fr: "Union européenne",
      ru: "Европейский союз",
      zh: "欧洲联盟",
    },
  },
  {
    slug: "leaving-the-court",
    names: {
      en: "Leaving the Court",
      ar: "الانسحاب من المحكمة",
      es: "Abandonar la Corte",
      fr: "Quitter la Cour",
      ru: "Выход из Суда",
      zh: "退出国际刑事法院",
    },
  },
  {
    slug: "reparations",
    names: {
      en: "Reparations",
      ar: "جبر الضرر",
      es: "Reparaciones",
      fr: "Réparations",
      ru: "Возмещение ущерба",
      zh: "赔偿",
    },
  },
];
