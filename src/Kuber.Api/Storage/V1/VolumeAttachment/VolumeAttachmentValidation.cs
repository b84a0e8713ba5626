using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Storage.V1;

/// <summary>The rules for volume attachments.</summary>
internal static class VolumeAttachmentValidation
{
    private const int MetadataMaximumBytes = 256 * 1024;
    private const int MessageMaximumBytes = 1024;
    private const string ExactlyOne = "must specify exactly one of inlineVolumeSpec and persistentVolumeName";
    private static readonly FieldPath Spec = FieldPath.Of("spec");
    private static readonly FieldPath Status = FieldPath.Of("status");

    /// <summary>Checks an attachment, new or changed.</summary>
    public static void Check(VolumeAttachment value, FieldErrors errors)
    {
        errors.NotEmpty(Spec.Child("attacher"), value.Spec.Attacher);
        Source(value.Spec.Source, Spec.Child("source"), errors);
        errors.Invalid(Spec.Child("nodeName"), value.Spec.NodeName, NameRules.DnsSubdomain(value.Spec.NodeName));
        Metadata(value.Status.AttachmentMetadata, errors);
        Error(value.Status.AttachError, "attachError", errors);
        Error(value.Status.DetachError, "detachError", errors);
    }

    /// <summary>Checks the names of driver and volume, which older objects need not heed.</summary>
    public static void Names(VolumeAttachmentSpec spec, FieldErrors errors)
    {
        if (spec.Attacher.Length > 0)
        {
            CsiDriverName.Check(spec.Attacher, Spec.Child("attacher"), errors);
        }

        if (spec.Source.PersistentVolumeName is { } name)
        {
            errors.Invalid(Spec.Child("source", "persistentVolumeName"), name, NameRules.DnsSubdomain(name));
        }
    }

    /// <summary>Checks that the spec has not changed.</summary>
    public static void Fixed(VolumeAttachmentSpec spec, VolumeAttachmentSpec old, FieldErrors errors)
    {
        if (spec != old)
        {
            errors.Invalid(Spec, GoView.Of(spec), "field is immutable");
        }
    }

    private static void Source(VolumeAttachmentSource source, FieldPath path, FieldErrors errors)
    {
        switch (source)
        {
            case { InlineVolumeSpec: null, PersistentVolumeName: null }:
                errors.Required(path, ExactlyOne);
                break;
            case { InlineVolumeSpec: not null, PersistentVolumeName: not null }:
                errors.Forbidden(path, ExactlyOne);
                break;
            case { PersistentVolumeName: "" }:
                errors.Required(path.Child("persistentVolumeName"), "must specify non empty persistentVolumeName");
                break;
            case { InlineVolumeSpec: { } spec }:
                PersistentVolumeValidation.Inline(spec, path.Child("inlineVolumeSpec"), errors);
                break;
        }
    }

    private static void Metadata(ApiMap<string> metadata, FieldErrors errors)
    {
        long bytes = 0;
        foreach (var (key, value) in metadata)
        {
            bytes += NameRules.Utf8Length(key) + NameRules.Utf8Length(value);
        }

        if (bytes > MetadataMaximumBytes)
        {
            errors.TooLong(Status.Child("attachmentMetadata"), MetadataMaximumBytes);
        }
    }

    private static void Error(VolumeError? error, string name, FieldErrors errors)
    {
        if (error is null)
        {
            return;
        }

        // Upstream tells the limit of the metadata here.
        if (NameRules.Utf8Length(error.Message) > MessageMaximumBytes)
        {
            errors.TooLong(Status.Child(name, "message"), MetadataMaximumBytes);
        }

        if (error.ErrorCode is { } code and < 0)
        {
            errors.Invalid(Status.Child(name, "errorCode"), code, NameRules.OutOfRange(0, int.MaxValue));
        }
    }
}
