using Kuber.Api.Core.V1;

namespace Kuber.Kubelet.Sources;

/// <summary>The ConfigMaps, Secrets and Services that pods of this node use.</summary>
internal interface IPodObjects
{
    /// <summary>A ConfigMap, or null where there is none.</summary>
    Task<ConfigMap?> ConfigMapAsync(string ns, string name, CancellationToken cancellationToken);

    /// <summary>A Secret, or null where there is none.</summary>
    Task<Secret?> SecretAsync(string ns, string name, CancellationToken cancellationToken);

    /// <summary>The services whose variables pods of a namespace get.</summary>
    IEnumerable<Service> Services { get; }
}
