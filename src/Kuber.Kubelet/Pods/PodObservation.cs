using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Cri.Messages;

namespace Kuber.Kubelet.Pods;

/// <summary>What the runtime has of one pod, at one moment.</summary>
/// <param name="Sandboxes">Its sandboxes, newest first.</param>
/// <param name="Containers">Its containers of all sandboxes, newest first.</param>
internal sealed record PodObservation(IReadOnlyList<PodSandboxStatus> Sandboxes, IReadOnlyList<ObservedContainer> Containers)
{
    public static readonly PodObservation None = new([], []);

    /// <summary>The newest sandbox where it is ready; otherwise null.</summary>
    public PodSandboxStatus? ReadySandbox =>
        Sandboxes.Count > 0 && Sandboxes[0].State == CriConstants.SandboxReady ? Sandboxes[0] : null;

    public bool AnyRunning => Containers.Any(c => c.Running) || Sandboxes.Any(s => s.State == CriConstants.SandboxReady);

    /// <summary>The newest container of a name.</summary>
    public ObservedContainer? Latest(string name)
    {
        foreach (var container in Containers)
        {
            if (container.Name == name)
            {
                return container;
            }
        }

        return null;
    }

    /// <summary>The newest container of a name in a sandbox.</summary>
    public ObservedContainer? Latest(string name, string sandboxId)
    {
        foreach (var container in Containers)
        {
            if (container.Name == name && container.SandboxId == sandboxId)
            {
                return container;
            }
        }

        return null;
    }

    /// <summary>The container before the newest of a name.</summary>
    public ObservedContainer? Previous(string name) => Containers.Where(c => c.Name == name).Skip(1).FirstOrDefault();

    /// <summary>The addresses of the pod; the first is the primary.</summary>
    public IReadOnlyList<string> IPs
    {
        get
        {
            if (ReadySandbox?.Network is not { Ip.Length: > 0 } network)
            {
                return [];
            }

            return [network.Ip, .. network.AdditionalIPs.Select(ip => ip.Ip)];
        }
    }
}
