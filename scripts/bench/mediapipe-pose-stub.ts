/**
 * Stands in for `@mediapipe/pose`, which is no ES module: `pose-detection` imports its `Pose` for another runtime than
 * the one that the benchmark compares with (vite.config.ts points the name here).
 */
export class Pose {
  constructor() {
    throw new Error("Only pose-detection's TensorFlow.js runtime is available here.");
  }
}
