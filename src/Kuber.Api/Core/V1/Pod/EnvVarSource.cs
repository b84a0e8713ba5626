using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.EnvVarSource")]
public sealed partial record EnvVarSource
{
    [Field(1, "fieldRef")]
    public ObjectFieldSelector? FieldRef { get; init; }

    [Field(2, "resourceFieldRef")]
    public ResourceFieldSelector? ResourceFieldRef { get; init; }

    [Field(3, "configMapKeyRef")]
    public ConfigMapKeySelector? ConfigMapKeyRef { get; init; }

    [Field(4, "secretKeyRef")]
    public SecretKeySelector? SecretKeyRef { get; init; }

    [Field(5, "fileKeyRef")]
    public FileKeySelector? FileKeyRef { get; init; }
}
