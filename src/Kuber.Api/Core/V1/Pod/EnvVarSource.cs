using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Where the value of an environment variable comes from; one of the fields is set.</summary>
[ApiMessage("io.k8s.api.core.v1.EnvVarSource")]
public sealed partial record EnvVarSource
{
    /// <summary>A field of the pod: its name, namespace, uid, labels, annotations, node, account or addresses.</summary>
    [Field(1, "fieldRef")]
    public ObjectFieldSelector? FieldRef { get; init; }

    /// <summary>A request or limit of a container.</summary>
    [Field(2, "resourceFieldRef")]
    public ResourceFieldSelector? ResourceFieldRef { get; init; }

    /// <summary>A key of a ConfigMap.</summary>
    [Field(3, "configMapKeyRef")]
    public ConfigMapKeySelector? ConfigMapKeyRef { get; init; }

    /// <summary>A key of a Secret.</summary>
    [Field(4, "secretKeyRef")]
    public SecretKeySelector? SecretKeyRef { get; init; }

    /// <summary>A variable in a file that an init container wrote into a volume.</summary>
    [Field(5, "fileKeyRef")]
    public FileKeySelector? FileKeyRef { get; init; }
}
