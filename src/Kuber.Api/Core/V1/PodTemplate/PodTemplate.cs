using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A template of pods, stored by itself.</summary>
[ApiMessage("io.k8s.api.core.v1.PodTemplate")]
[ApiKind("", "v1", "PodTemplate")]
public sealed partial record PodTemplate : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The template.</summary>
    [Field(2, "template", AlwaysWritten = true)]
    public PodTemplateSpec Template { get; init; } = PodTemplateSpec.Empty;
}
