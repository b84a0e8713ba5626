using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Limits and defaults for what objects of a namespace ask for.</summary>
[ApiMessage("io.k8s.api.core.v1.LimitRange")]
[ApiKind("", "v1", "LimitRange")]
public sealed partial record LimitRange : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The limits.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public LimitRangeSpec Spec { get; init; } = LimitRangeSpec.Empty;
}
