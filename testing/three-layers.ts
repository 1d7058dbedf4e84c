/** An exercise in which no two numbers are alike: three layers of two, three examples. */
export const threeLayers = {
  layers: [
    {
      W: [
        [0.3, -0.5],
        [0.8, 0.2],
      ],
      b: [0.1, -0.4],
      activation: { name: 'tanh' },
    },
    {
      W: [
        [-0.6, 0.7],
        [0.4, 0.9],
      ],
      b: [0.3, 0.2],
      activation: { name: 'tanh' },
    },
    {
      W: [
        [0.5, -0.3],
        [0.25, 0.65],
      ],
      b: [-0.2, 0.15],
      activation: { name: 'sigmoid' },
    },
  ],
  loss: 'half_sse',
  eta: 0.2,
  X: [
    [1, -1, 0.5],
    [0.5, 2, -1],
  ],
  T: [
    [1, 0, 1],
    [0, 1, 0],
  ],
  query: [1, 1],
};
