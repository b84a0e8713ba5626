using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Policy.V1;

/// <summary>Deletes a pod, if its disruption budgets allow that.</summary>
[ApiMessage("io.k8s.api.policy.v1.Eviction")]
[ApiKind("policy", "v1", "Eviction")]
public sealed partial record Eviction : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>Parameters of the delete.</summary>
    [Field(2, "deleteOptions")]
    public DeleteOptions? DeleteOptions { get; init; }
}
