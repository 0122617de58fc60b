/** Where the ways through an expression lead back to themselves. */

/** Strongly connected parts that hold a cycle (Tarjan), in reverse topological order. @param positions what comes next after each. */
export function toLoops(positions: readonly ReadonlyMap<number, unknown>[]): number[][] {
  const order = new Map<number, number>();
  const low: number[] = [];
  const stack: number[] = [];
  const onStack = new Set<number>();
  const loops: number[][] = [];
  for (const [root] of positions.entries()) {
    if (order.has(root)) continue;
    const work: { at: number; rest: Iterator<number> }[] = [];
    const enter = (at: number) => {
      order.set(at, order.size);
      low[at] = order.get(at) as number;
      stack.push(at);
      onStack.add(at);
      work.push({ at, rest: (positions[at] as ReadonlyMap<number, unknown>).keys() });
    };
    enter(root);
    while (work.length > 0) {
      const { at, rest } = work.at(-1) as (typeof work)[number];
      const step = rest.next();
      if (!step.done) {
        if (!order.has(step.value)) enter(step.value);
        else if (onStack.has(step.value)) low[at] = Math.min(low[at] as number, order.get(step.value) as number);
        continue;
      }
      work.pop();
      const parent = work.at(-1)?.at;
      if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[at] as number);
      if (low[at] !== order.get(at)) continue;
      const part = stack.splice(stack.indexOf(at));
      for (const each of part) onStack.delete(each);
      if (part.length > 1 || positions[at]?.has(at)) loops.push(part);
    }
  }
  return loops;
}
