using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What may be created and changed of namespaces.</summary>
public sealed class NamespaceStrategy : ResourceStrategy<Namespace>
{
    private const string Finalizer = "kubernetes";
    private const string NameLabel = "kubernetes.io/metadata.name";

    /// <inheritdoc/>
    public override IReadOnlyList<string> ValidateName(string name, bool prefix) => NameRules.DnsLabel(name, prefix);

    /// <inheritdoc/>
    public override Namespace Default(Namespace value) =>
        value.Metadata.Name.Length == 0 || value.Metadata.Labels.GetValueOrDefault(NameLabel) == value.Metadata.Name
            ? value
            : value with { Metadata = value.Metadata with { Labels = value.Metadata.Labels.Set(NameLabel, value.Metadata.Name) } };

    /// <inheritdoc/>
    public override Namespace PrepareForCreate(Namespace value, StrategyContext context) => Default(value) with
    {
        Spec = value.Spec.Finalizers.Exists(static f => f == Finalizer) ? value.Spec : new() { Finalizers = value.Spec.Finalizers.Add(Finalizer) },
        Status = new() { Phase = "Active" },
    };

    /// <inheritdoc/>
    public override Namespace PrepareForUpdate(Namespace value, Namespace old, StrategyContext context) => value with { Spec = old.Spec, Status = old.Status };

    /// <inheritdoc/>
    public override Namespace PrepareForStatusUpdate(Namespace value, Namespace old, StrategyContext context) => value with { Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(Namespace value, FieldErrors errors) => Finalizers(value, FieldPath.Of("spec", "finalizers"), errors, indexed: false);

    /// <inheritdoc/>
    public override void ValidateUpdate(Namespace value, Namespace old, FieldErrors errors)
    {
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(Namespace value, Namespace old, FieldErrors errors)
    {
        var path = FieldPath.Of("status", "Phase");
        if (value.Metadata.DeletionTimestamp is null && value.Status.Phase != "Active")
        {
            errors.Invalid(path, value.Status.Phase, "may only be 'Active' if `deletionTimestamp` is empty");
        }
        else if (value.Metadata.DeletionTimestamp is not null && value.Status.Phase != "Terminating")
        {
            errors.Invalid(path, value.Status.Phase, "may only be 'Terminating' if `deletionTimestamp` is not empty");
        }
    }

    /// <summary>Checks what the finalize subresource sets: the finalizers of the spec.</summary>
    public static void ValidateFinalize(Namespace value, FieldErrors errors) => Finalizers(value, FieldPath.Of("spec", "finalizers"), errors, indexed: true);

    private static void Finalizers(Namespace value, FieldPath path, FieldErrors errors, bool indexed)
    {
        for (var i = 0; i < value.Spec.Finalizers.Count; i++)
        {
            var at = indexed ? path.Index(i) : path;
            errors.Invalid(at, value.Spec.Finalizers[i], NameRules.QualifiedName(value.Spec.Finalizers[i]));
            ObjectMetaValidation.StandardFinalizer(value.Spec.Finalizers[i], at, errors);
        }
    }
}
