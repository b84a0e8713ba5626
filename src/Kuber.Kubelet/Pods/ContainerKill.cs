using Kuber.Api.Core.V1;

namespace Kuber.Kubelet.Pods;

/// <summary>A container to be stopped.</summary>
/// <param name="Target">The container in the runtime.</param>
/// <param name="Container">Its spec; null where the spec no longer has it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Message">What the Killing event says.</param>
internal sealed record ContainerKill(ObservedContainer Target, Container? Container, KillReason Reason, string Message);
