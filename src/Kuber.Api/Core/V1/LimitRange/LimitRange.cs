using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.LimitRange")]
[ApiKind("", "v1", "LimitRange")]
public sealed partial record LimitRange : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public LimitRangeSpec Spec { get; init; } = LimitRangeSpec.Empty;
}
