using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodTemplate")]
[ApiKind("", "v1", "PodTemplate")]
public sealed partial record PodTemplate : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "template", AlwaysWritten = true)]
    public PodTemplateSpec Template { get; init; } = PodTemplateSpec.Empty;
}
