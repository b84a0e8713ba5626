namespace Kuber.Kubelet.Cri;

/// <summary>Values of the enumerations of CRI v1.</summary>
internal static class CriConstants
{
    public const int SandboxReady = 0;
    public const int SandboxNotReady = 1;

    public const int ContainerCreated = 0;
    public const int ContainerRunning = 1;
    public const int ContainerExited = 2;
    public const int ContainerUnknown = 3;

    public const int NamespacePod = 0;
    public const int NamespaceContainer = 1;
    public const int NamespaceNode = 2;
    public const int NamespaceTarget = 3;

    public const int PropagationPrivate = 0;
    public const int PropagationHostToContainer = 1;
    public const int PropagationBidirectional = 2;

    public const int ProfileRuntimeDefault = 0;
    public const int ProfileUnconfined = 1;
    public const int ProfileLocalhost = 2;

    public const int ProtocolTcp = 0;
    public const int ProtocolUdp = 1;
    public const int ProtocolSctp = 2;
}
