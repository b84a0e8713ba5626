using Kuber.Api.Registry;

namespace Kuber.Api.Storage.V1;

/// <summary>How the API server serves volumeattachments.</summary>
public static class VolumeAttachmentResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<VolumeAttachment> Definition = new()
    {
        Group = "storage.k8s.io",
        Version = "v1",
        Plural = "volumeattachments",
        Singular = "volumeattachment",
        Kind = "VolumeAttachment",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        DeleteReturnsObject = true,
        Subresources =
        [
            new("status", "", "", "VolumeAttachment", ["get", "patch", "update"]),
        ],
        StoragePrefix = "volumeattachments",
        Strategy = new VolumeAttachmentStrategy(),
        Columns = VolumeAttachmentColumns.All,
    };
}
