using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Tests.Samples.V1;

/// <summary>What may be created and changed of backups.</summary>
public sealed class BackupStrategy : ResourceStrategy<Backup>
{
    private const int DefaultCopies = 7;

    /// <inheritdoc/>
    public override Backup Default(Backup value)
    {
        var spec = value.Spec;
        return spec is { Copies: not null, Compression.Length: > 0 } ? value : value with
        {
            Spec = spec with { Copies = spec.Copies ?? DefaultCopies, Compression = spec.Compression.Length > 0 ? spec.Compression : "Gzip" },
        };
    }

    /// <inheritdoc/>
    public override Backup PrepareForCreate(Backup value, StrategyContext context) =>
        value with { Metadata = Generations.First(value.Metadata), Status = BackupStatus.Empty };

    /// <inheritdoc/>
    public override Backup PrepareForUpdate(Backup value, Backup old, StrategyContext context) =>
        value with { Metadata = Generations.Next(value.Metadata, old.Metadata, value.Spec != old.Spec), Status = old.Status };

    /// <inheritdoc/>
    public override Backup PrepareForStatusUpdate(Backup value, Backup old, StrategyContext context) => value with { Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(Backup value, FieldErrors errors)
    {
        var spec = FieldPath.Of("spec");
        errors.NotEmpty(spec.Child("claimName"), value.Spec.ClaimName);
        if (value.Spec.Copies < 1)
        {
            errors.Invalid(spec.Child("copies"), value.Spec.Copies, "must be greater than or equal to 1");
        }

        if (value.Spec.Compression is not ("Gzip" or "None"))
        {
            errors.NotSupported(spec.Child("compression"), value.Spec.Compression, "Gzip", "None");
        }

        for (var i = 0; i < value.Spec.Targets.Count; i++)
        {
            var name = value.Spec.Targets[i].Name;
            errors.Invalid(spec.Child("targets").Index(i).Child("name"), name, NameRules.DnsLabel(name));
        }
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(Backup value, Backup old, FieldErrors errors)
    {
        Validate(value, errors);
        errors.Immutable(FieldPath.Of("spec", "claimName"), value.Spec.ClaimName, old.Spec.ClaimName);
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(Backup value, Backup old, FieldErrors errors) =>
        errors.NonNegative(FieldPath.Of("status", "copies"), value.Status.Copies);
}
