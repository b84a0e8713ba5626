using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Entries of a Secret, as files of a projected volume.</summary>
[ApiMessage("io.k8s.api.core.v1.SecretProjection")]
public sealed partial record SecretProjection
{
    /// <summary>The Secret, in the pod's namespace.</summary>
    [Field(1, "localObjectReference", Inline = true)]
    public LocalObjectReference LocalObjectReference { get; init; } = LocalObjectReference.Empty;

    /// <summary>Which keys become which files; all keys, named as they are, when empty.</summary>
    [Field(2, "items")]
    [ListType("atomic")]
    public ApiList<KeyToPath> Items { get; init; }

    /// <summary>Lets the pod start although the Secret or a listed key is missing.</summary>
    [Field(4, "optional")]
    public bool? Optional { get; init; }
}
