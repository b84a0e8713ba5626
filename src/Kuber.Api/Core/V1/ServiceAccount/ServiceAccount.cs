using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>An identity for processes in pods.</summary>
[ApiMessage("io.k8s.api.core.v1.ServiceAccount")]
[ApiKind("", "v1", "ServiceAccount")]
public sealed partial record ServiceAccount : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>Secrets that pods of the account may use, where the annotation kubernetes.io/enforce-mountable-secrets says so.</summary>
    [Field(2, "secrets")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<ObjectReference> Secrets { get; init; }

    /// <summary>Secrets with credentials for registries, given to pods that name none.</summary>
    [Field(3, "imagePullSecrets")]
    [ListType("atomic")]
    public ApiList<LocalObjectReference> ImagePullSecrets { get; init; }

    /// <summary>Whether pods of the account get its token mounted; a pod may say otherwise.</summary>
    [Field(4, "automountServiceAccountToken")]
    public bool? AutomountServiceAccountToken { get; init; }
}
