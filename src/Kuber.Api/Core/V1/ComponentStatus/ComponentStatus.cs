using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The health of a part of the control plane; deprecated, for reading only.</summary>
[ApiMessage("io.k8s.api.core.v1.ComponentStatus")]
[ApiKind("", "v1", "ComponentStatus")]
public sealed partial record ComponentStatus : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>What was found out about the component.</summary>
    [Field(2, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<ComponentCondition> Conditions { get; init; }
}
