/** Where the units and connections of a network are drawn. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A unit by its layer (0: the inputs) and its number in it, both from 0. */
export interface UnitRef {
  readonly layer: number;
  readonly unit: number;
}

export interface Unit extends UnitRef, Point {}

export interface NetLayout {
  readonly units: readonly Unit[];
  /** Places where units are left out. */
  readonly gaps: readonly Point[];
  readonly edges: readonly { readonly from: Unit; readonly to: Unit }[];
  /** The middle of each layer, for what is written below it. */
  readonly columns: readonly number[];
  readonly radius: number;
}

export interface Box {
  readonly width: number;
  readonly height: number;
  /** Free space left and right of the outer layers' middles. */
  readonly margin: number;
  /** Distance between two units when there is room enough. */
  readonly pitch: number;
}

/** A layer of more units than this shows its first ones, a gap and its last. */
const MOST = 6;

/** @param sizes units of each layer, input first */
export function layoutNetwork(sizes: readonly number[], box: Box): NetLayout {
  const shown = sizes.map((size) => (size > MOST ? MOST + 1 : size));
  const pitch = Math.min(box.pitch, box.height / Math.max(...shown));
  const between = (box.width - 2 * box.margin) / Math.max(1, sizes.length - 1);
  const columns = sizes.map((_, layer) => box.margin + between * layer);
  const gaps: Point[] = [];
  const layers = shown.map((count, layer) => {
    const slots = Array.from({ length: count }, (_, slot) => ({
      layer,
      unit: slot,
      x: columns[layer] ?? 0,
      y: box.height / 2 + (slot - (count - 1) / 2) * pitch,
    }));
    if (count <= MOST) return slots;
    gaps.push(...slots.splice(MOST - 1, 1));
    return slots.map((slot) => (slot.unit === MOST ? { ...slot, unit: (sizes[layer] ?? 0) - 1 } : slot));
  });
  const edges = layers
    .slice(1)
    .flatMap((layer, l) => layer.flatMap((to) => (layers[l] ?? []).map((from) => ({ from, to }))));
  return { units: layers.flat(), gaps, edges, columns, radius: pitch / 3 };
}
