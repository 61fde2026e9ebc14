/**
 * The stage: light, floor, camera, orbit, and drawing on demand. Nothing is drawn unless something changed, so an open
 * replay costs nothing while it stands still.
 */
import {
  AmbientLight,
  CanvasTexture,
  CircleGeometry,
  Color,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshBasicMaterial,
  type Object3D,
  PCFShadowMap,
  PerspectiveCamera,
  Scene,
  ShadowMaterial,
  SRGBColorSpace,
  Vector3,
  WebGLRenderer,
} from "three";
import { OrbitControls } from "three/addons/controls/OrbitControls.js";

export const VIEWS = ["side", "front", "top"] as const;
export type ViewName = (typeof VIEWS)[number];

/** The page can't draw 3D: no WebGL. The page's words say what to do about it. */
export class NoWebGLError extends Error {
  override readonly name = "NoWebGLError";
  constructor(options?: ErrorOptions) {
    super("This browser gave no WebGL context", options);
  }
}

/** What must fit in, metres: its middle, and half its length (along x), height and depth (along z). */
export interface Extent {
  readonly centre: readonly [number, number, number];
  readonly half: readonly [length: number, height: number, depth: number];
  /** How high the side and front cameras stand over the middle, as a share of their distance. */
  readonly elevation: number;
}

export interface StageOptions {
  readonly theme: "light" | "dark";
  readonly reducedMotion: boolean;
  /** Whether the user may orbit. */
  readonly orbit: boolean;
  readonly extent: Extent;
  /** Where the side camera's picture has the figure's front: 1 to the right, -1 to the left. */
  readonly facing: 1 | -1;
}

const BACKGROUND = { light: "#ece5d7", dark: "#171b26" };

export class Stage {
  readonly scene = new Scene();
  readonly camera = new PerspectiveCamera(32, 1, 0.05, 40);
  readonly renderer: WebGLRenderer;
  readonly #controls: OrbitControls | undefined;
  readonly #observer: ResizeObserver;
  readonly #disposables: { dispose(): void }[] = [];
  #pending = 0;
  #flight: { from: Vector3; to: Vector3; since: number } | undefined;

  constructor(
    private readonly container: HTMLElement,
    private readonly options: StageOptions,
  ) {
    try {
      this.renderer = new WebGLRenderer({ antialias: true, stencil: true, powerPreference: "low-power" });
    } catch (cause) {
      throw new NoWebGLError({ cause });
    }
    this.renderer.setPixelRatio(Math.min(window.devicePixelRatio, 2));
    this.renderer.shadowMap.enabled = true;
    this.renderer.shadowMap.type = PCFShadowMap;
    this.scene.background = new Color(BACKGROUND[options.theme]);
    this.#light();
    this.#floor();
    const canvas = this.renderer.domElement;
    canvas.style.display = "block";
    canvas.style.touchAction = options.orbit ? "none" : "auto";
    container.append(canvas);
    if (options.orbit) this.#controls = this.#orbit(canvas);
    this.#resize();
    this.#place(this.#positionOf("side"));
    this.#observer = new ResizeObserver(() => {
      this.#resize();
      this.invalidate();
    });
    this.#observer.observe(container);
  }

  add(part: Object3D): void {
    this.scene.add(part);
  }

  /** Draws once at the next frame. */
  invalidate(): void {
    if (this.#pending === 0) this.#pending = requestAnimationFrame(this.#draw);
  }

  readonly #draw = (now: number): void => {
    this.#pending = 0;
    if (this.#flight) {
      const share = Math.min(1, (now - this.#flight.since) / 450);
      const eased = share * share * (3 - 2 * share);
      this.#place(new Vector3().lerpVectors(this.#flight.from, this.#flight.to, eased));
      if (share >= 1) this.#flight = undefined;
      else this.invalidate();
    }
    if (this.#controls?.update()) this.invalidate();
    this.renderer.render(this.scene, this.camera);
  };

  /** Moves the camera to a standard view: flying there, or at once where motion is to be reduced. */
  view(name: ViewName): void {
    const to = this.#positionOf(name);
    if (this.options.reducedMotion) this.#place(to);
    else this.#flight = { from: this.camera.position.clone(), to, since: performance.now() };
    this.invalidate();
  }

  /** The scene as it stands, as a PNG. */
  async snapshot(): Promise<Blob> {
    this.renderer.render(this.scene, this.camera);
    return await new Promise((resolve, reject) => {
      this.renderer.domElement.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error("The browser could not make a picture of the 3D view"));
      }, "image/png");
    });
  }

  dispose(): void {
    cancelAnimationFrame(this.#pending);
    this.#observer.disconnect();
    this.#controls?.dispose();
    for (const item of this.#disposables) item.dispose();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
    this.renderer.domElement.remove();
  }

  #positionOf(view: ViewName): Vector3 {
    const { centre, half, elevation } = this.options.extent;
    const [across, height, depth] = half;
    const at = new Vector3(...centre);
    if (view === "side") {
      const away = this.#distance(across, height + depth * elevation) + depth;
      return at.add(new Vector3(0, elevation * away, away));
    }
    if (view === "front") {
      const away = this.#distance(depth + 0.35, height + across * elevation) + across;
      return at.add(new Vector3(this.options.facing * away, elevation * away, 0.001));
    }
    return at.add(new Vector3(0, this.#distance(across, depth + 0.6) + height, 0.02));
  }

  /** From which a picture shows half a width and half a height with a margin. */
  #distance(halfWidth: number, halfHeight: number): number {
    const slope = Math.tan((this.camera.fov * Math.PI) / 360);
    return 1.05 * Math.max(halfHeight / slope, halfWidth / (slope * this.camera.aspect));
  }

  #place(position: Vector3): void {
    this.camera.position.copy(position);
    const target = new Vector3(...this.options.extent.centre);
    this.camera.lookAt(target);
    this.#controls?.target.copy(target);
  }

  #orbit(canvas: HTMLCanvasElement): OrbitControls {
    const controls = new OrbitControls(this.camera, canvas);
    controls.enableDamping = !this.options.reducedMotion;
    controls.minDistance = 1;
    controls.maxDistance = 9;
    controls.maxPolarAngle = Math.PI * 0.52;
    controls.addEventListener("change", () => this.invalidate());
    controls.addEventListener("start", () => {
      this.#flight = undefined;
      this.invalidate();
    });
    return controls;
  }

  #resize(): void {
    const { clientWidth, clientHeight } = this.container;
    const width = Math.max(1, clientWidth);
    const height = Math.max(1, clientHeight);
    this.renderer.setSize(width, height);
    this.camera.aspect = width / height;
    this.camera.updateProjectionMatrix();
  }

  #light(): void {
    const dark = this.options.theme === "dark";
    this.add(new HemisphereLight("#ffffff", dark ? "#3a4350" : "#b9b4ac", dark ? 1.15 : 1.5));
    this.add(new AmbientLight("#ffffff", 0.25));
    const sun = new DirectionalLight("#fff6ea", dark ? 2.1 : 2.3);
    sun.position.set(1.4, 3.4, 2.4);
    sun.castShadow = true;
    sun.shadow.mapSize.set(1024, 1024);
    sun.shadow.radius = 6;
    sun.shadow.bias = -0.0004;
    sun.shadow.normalBias = 0.045;
    const { left, right, top, bottom } = { left: -2, right: 2, top: 2, bottom: -2 };
    Object.assign(sun.shadow.camera, { left, right, top, bottom, near: 0.5, far: 9 });
    this.add(sun);
    this.#disposables.push(sun.shadow);
  }

  #floor(): void {
    const geometry = new CircleGeometry(2.6, 72);
    const texture = new CanvasTexture(floorPicture(this.options.theme));
    texture.colorSpace = SRGBColorSpace;
    texture.anisotropy = 8;
    const paint = new MeshBasicMaterial({ map: texture, transparent: true, depthWrite: false });
    const shade = new ShadowMaterial({ opacity: this.options.theme === "dark" ? 0.5 : 0.22 });
    const floor = new Mesh(geometry, paint);
    const shadow = new Mesh(geometry, shade);
    for (const mesh of [floor, shadow]) mesh.rotation.x = -Math.PI / 2;
    floor.renderOrder = -2;
    shadow.position.y = 0.001;
    shadow.renderOrder = -1;
    shadow.receiveShadow = true;
    this.add(floor);
    this.add(shadow);
    this.#disposables.push(geometry, texture, paint, shade);
  }
}

/** A disc that fades into the background, with half-metre rings and a line along the movement. */
function floorPicture(theme: "light" | "dark"): HTMLCanvasElement {
  const size = 1024;
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext("2d");
  if (!pen) return canvas;
  const ink = theme === "dark" ? "255, 255, 255" : "20, 30, 45";
  const fade = pen.createRadialGradient(size / 2, size / 2, 0, size / 2, size / 2, size / 2);
  fade.addColorStop(0, `rgba(${ink}, 0.1)`);
  fade.addColorStop(0.6, `rgba(${ink}, 0.05)`);
  fade.addColorStop(1, `rgba(${ink}, 0)`);
  pen.fillStyle = fade;
  pen.fillRect(0, 0, size, size);
  pen.lineWidth = 1.5;
  const metre = size / 2 / 2.6;
  for (let ring = 1; ring <= 4; ring++) {
    pen.strokeStyle = `rgba(${ink}, ${0.16 - ring * 0.03})`;
    pen.beginPath();
    pen.arc(size / 2, size / 2, ring * 0.5 * metre, 0, 2 * Math.PI);
    pen.stroke();
  }
  return canvas;
}
