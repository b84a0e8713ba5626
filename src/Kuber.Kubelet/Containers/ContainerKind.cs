namespace Kuber.Kubelet.Containers;

/// <summary>Which list of the pod a container stands in.</summary>
internal enum ContainerKind
{
    Init,
    Main,
    Ephemeral,
}
