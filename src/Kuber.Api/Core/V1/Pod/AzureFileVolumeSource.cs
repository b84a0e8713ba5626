using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A share of Azure Files, for a volume in a pod.</summary>
[ApiMessage("io.k8s.api.core.v1.AzureFileVolumeSource")]
public sealed partial record AzureFileVolumeSource
{
    /// <summary>The name of the Secret, in the pod's namespace, with name and key of the storage account.</summary>
    [Field(1, "secretName", Required = true)]
    public string SecretName { get; init; } = "";

    /// <summary>The name of the share.</summary>
    [Field(2, "shareName", Required = true)]
    public string ShareName { get; init; } = "";

    /// <summary>Mounts the share for reading only.</summary>
    [Field(3, "readOnly")]
    public bool ReadOnly { get; init; }
}
