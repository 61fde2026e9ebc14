/** Whether a graphics backend runs on a graphics card here, or is drawn by the CPU. */
import type { BackendName } from "../protocol.ts";

/** A GPU drawn by the CPU is slower than WASM and takes seconds to compile its shaders: not worth trying. */
const SOFTWARE_GPU = /swiftshader|llvmpipe|software|basic render/i;

/** Why the backend is not worth trying, in words; `undefined` where it is. */
export async function softwareGpu(backend: BackendName): Promise<string | undefined> {
  if (backend === "webgpu") return softwareWebGpu();
  return backend === "webgl" ? softwareWebGl() : undefined;
}

async function softwareWebGpu(): Promise<string | undefined> {
  const gpu = (navigator as Navigator & { gpu?: { requestAdapter(): Promise<WebGpuAdapter | null> } }).gpu;
  if (!gpu) return "this browser has no WebGPU";
  const adapter = await gpu.requestAdapter();
  if (!adapter) return "no WebGPU adapter";
  const { vendor = "", architecture = "", description = "", isFallbackAdapter = false } = adapter.info ?? {};
  const about = `${vendor} ${architecture} ${description}`;
  return isFallbackAdapter || SOFTWARE_GPU.test(about) ? `drawn by the CPU (${about.trim()})` : undefined;
}

function softwareWebGl(): string | undefined {
  const gl = new OffscreenCanvas(1, 1).getContext("webgl2");
  if (!gl) return "this browser has no WebGL 2 in workers";
  const debug = gl.getExtension("WEBGL_debug_renderer_info");
  const renderer = String(gl.getParameter(debug ? debug.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return SOFTWARE_GPU.test(renderer) ? `drawn by the CPU (${renderer})` : undefined;
}

interface WebGpuAdapter {
  readonly info?: {
    readonly vendor?: string;
    readonly architecture?: string;
    readonly description?: string;
    readonly isFallbackAdapter?: boolean;
  };
}
