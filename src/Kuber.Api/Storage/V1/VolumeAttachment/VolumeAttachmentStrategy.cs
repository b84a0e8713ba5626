using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Storage.V1;

/// <summary>What may be created and changed of volume attachments.</summary>
public sealed class VolumeAttachmentStrategy : ResourceStrategy<VolumeAttachment>
{
    /// <inheritdoc/>
    public override bool AllowUnconditionalUpdate => false;

    /// <inheritdoc/>
    public override VolumeAttachment PrepareForCreate(VolumeAttachment value, StrategyContext context) => value with { Status = VolumeAttachmentStatus.Empty };

    /// <inheritdoc/>
    public override VolumeAttachment PrepareForUpdate(VolumeAttachment value, VolumeAttachment old, StrategyContext context) => value with { Status = old.Status };

    /// <inheritdoc/>
    public override VolumeAttachment PrepareForStatusUpdate(VolumeAttachment value, VolumeAttachment old, StrategyContext context) =>
        value with { Spec = old.Spec, Metadata = StatusMetadata.Keep(value.Metadata, old.Metadata) };

    /// <inheritdoc/>
    public override void Validate(VolumeAttachment value, FieldErrors errors)
    {
        VolumeAttachmentValidation.Check(value, errors);
        VolumeAttachmentValidation.Names(value.Spec, errors);
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(VolumeAttachment value, VolumeAttachment old, FieldErrors errors)
    {
        ObjectMetaValidation.Create(value.Metadata, namespaced: false, ValidateName, errors);
        VolumeAttachmentValidation.Check(value, errors);
        VolumeAttachmentValidation.Fixed(value.Spec, old.Spec, errors);
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(VolumeAttachment value, VolumeAttachment old, FieldErrors errors) => ValidateUpdate(value, old, errors);
}
