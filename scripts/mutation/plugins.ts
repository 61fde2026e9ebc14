/** What Stryker loads, in each of its processes. */
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { CompilerChecker } from "./checker.ts";
import { InProcessRunner } from "./runner.ts";
import { SurvivorReporter } from "./survivor-reporter.ts";

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner),
  declareClassPlugin(PluginKind.Checker, "compiler", CompilerChecker),
  declareClassPlugin(PluginKind.Reporter, "survivors", SurvivorReporter),
];
