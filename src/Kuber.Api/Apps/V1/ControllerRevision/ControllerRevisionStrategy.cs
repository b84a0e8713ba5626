using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Apps.V1;

/// <summary>What may be created and changed of controller revisions: the data never changes.</summary>
public sealed class ControllerRevisionStrategy : ResourceStrategy<ControllerRevision>
{
    /// <inheritdoc/>
    public override MetadataChecks RepeatedMetadataChecks => MetadataChecks.Change;

    /// <inheritdoc/>
    public override void Validate(ControllerRevision value, FieldErrors errors)
    {
        if (value.Data is not { } data)
        {
            errors.Required(FieldPath.Of("data"), "data is mandatory");
        }
        else if (data.Span.TrimStart(" \t\r\n"u8) is not [(byte)'{', ..])
        {
            errors.Required(FieldPath.Of("data"), "data must be a valid JSON object");
        }

        errors.NonNegative(FieldPath.Of("revision"), value.Revision);
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(ControllerRevision value, ControllerRevision old, FieldErrors errors)
    {
        errors.NonNegative(FieldPath.Of("revision"), value.Revision);
        errors.Immutable(FieldPath.Of("data"), value.Data, old.Data);
    }
}
