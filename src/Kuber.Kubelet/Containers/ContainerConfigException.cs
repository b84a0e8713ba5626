namespace Kuber.Kubelet.Containers;

/// <summary>A container cannot be configured from its pod, such as for a missing ConfigMap. Tried again until it can.</summary>
internal sealed class ContainerConfigException(string message) : Exception(message);
