using System.Text.Json.Serialization;

namespace Kuber.Testing.Server;

/// <summary>JSON of the control requests, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(TestServerInfo))]
[JsonSerializable(typeof(FaultBody))]
[JsonSerializable(typeof(CutBody))]
[JsonSerializable(typeof(ScriptBody))]
[JsonSerializable(typeof(IReadOnlyList<ScriptBody>))]
[JsonSerializable(typeof(ControlBodies.Error))]
[JsonSerializable(typeof(ControlBodies.Named))]
[JsonSerializable(typeof(ControlBodies.Reset))]
[JsonSerializable(typeof(ControlBodies.Advance))]
[JsonSerializable(typeof(ControlBodies.Clock))]
[JsonSerializable(typeof(ControlBodies.Injected))]
[JsonSerializable(typeof(IReadOnlyList<ControlBodies.Injected>))]
[JsonSerializable(typeof(ControlBodies.Count))]
[JsonSerializable(typeof(ControlBodies.NodeBody))]
[JsonSerializable(typeof(IReadOnlyList<ControlBodies.NodeBody>))]
[JsonSerializable(typeof(ControlBodies.Exit))]
[JsonSerializable(typeof(ControlBodies.Ready))]
[JsonSerializable(typeof(IReadOnlyList<ControlBodies.Request>))]
[JsonSerializable(typeof(ControlBodies.Running))]
[JsonSerializable(typeof(IReadOnlyList<ControlBodies.Controller>))]
[JsonSerializable(typeof(ControlBodies.User))]
[JsonSerializable(typeof(ControlBodies.Kubeconfig))]
internal sealed partial class ControlJson : JsonSerializerContext;
