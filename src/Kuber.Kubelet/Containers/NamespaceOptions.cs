using Kuber.Api.Core.V1;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Cri.Messages;

namespace Kuber.Kubelet.Containers;

/// <summary>Which Linux namespaces a pod's containers share.</summary>
internal static class NamespaceOptions
{
    /// <summary>The namespaces of a pod.</summary>
    public static NamespaceOption Of(PodSpec spec) => new()
    {
        Network = spec.HostNetwork ? CriConstants.NamespaceNode : CriConstants.NamespacePod,
        Ipc = spec.HostIPC ? CriConstants.NamespaceNode : CriConstants.NamespacePod,
        Pid = spec.HostPID ? CriConstants.NamespaceNode
            : spec.ShareProcessNamespace == true ? CriConstants.NamespacePod : CriConstants.NamespaceContainer,
    };
}
