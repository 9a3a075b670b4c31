import type { Element, ElementContent, Root, RootContent, Text } from "hast";

/** Every element below, each before what is in it. */
export function elementsOf(parent: Root | Element): Element[] {
  return (parent.children as RootContent[]).flatMap((child) =>
    child.type === "element" ? [child, ...elementsOf(child)] : [],
  );
}

export function textNode(value: string): Text {
  return { type: "text", value };
}

/** A new element; properties that are undefined are left out. */
export function elementNode(
  tagName: string,
  properties: Element["properties"],
  children: ElementContent[],
): Element {
  return { type: "element", tagName, properties, children };
}
