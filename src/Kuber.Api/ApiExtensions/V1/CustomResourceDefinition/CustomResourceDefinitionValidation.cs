using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>The rules for definitions of custom resources.</summary>
internal static partial class CustomResourceDefinitionValidation
{
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <summary>Checks a definition; <paramref name="old"/> is what it was before, null where it is new.</summary>
    public static void Check(CustomResourceDefinition value, CustomResourceDefinition? old, FieldErrors errors)
    {
        var form = CustomResourceForm.Of(value.Spec);
        var leniency = old is null ? SchemaLeniency.ForNew : SchemaLeniency.Of(old);
        if (!value.Spec.PreserveUnknownFields || SchemaTree.Any(form, IsExtended))
        {
            leniency = leniency with { NonStructural = false };
        }

        if (old is not null)
        {
            leniency = leniency with { SameSchemas = [.. value.Spec.Versions.Where(v => old.Spec.Versions.Exists(o => o.Name == v.Name && o.Schema == v.Schema)).Select(static v => v.Name)] };
        }

        Group(value.Spec, errors);
        Schemas(form, value.Spec, leniency, errors);
        Versions(form, leniency, errors);
        Names(value.Spec, errors);
        Common(form, value.Spec, leniency, errors);
        if (value.Spec is { PreserveUnknownFields: true, Conversion.Strategy: not "None" })
        {
            errors.Invalid(Spec.Child("conversion", "strategy"), value.Spec.Conversion.Strategy, "must be None if spec.preserveUnknownFields is true");
        }

        ConversionValidation.Check(value.Spec.Conversion, leniency, Spec.Child("conversion"), errors);
        if (old is not null)
        {
            Fixed(value.Spec, old, errors);
        }

        Status(value.Status, errors);
        StoredVersions(value, FieldPath.Of("status", "storedVersions"), errors);
        ApiApprovalValidation.Check(value, old, errors);
        if (value.Spec.PreserveUnknownFields && old is not { Spec.PreserveUnknownFields: true })
        {
            errors.Invalid(Spec.Child("preserveUnknownFields"), true, "cannot set to true, set x-kubernetes-preserve-unknown-fields to true in spec.versions[*].schema instead");
        }
    }

    /// <summary>Checks a status.</summary>
    public static void Status(CustomResourceDefinitionStatus status, FieldErrors errors) => Names(status.AcceptedNames, FieldPath.Of("status", "acceptedNames"), errors);

    private static bool IsExtended(JSONSchemaProps schema) => schema.Default is not null || schema.XKubernetesEmbeddedResource || schema.XKubernetesPreserveUnknownFields is not null
        || schema.XKubernetesIntOrString || !schema.XKubernetesListMapKeys.IsEmpty || schema.XKubernetesListType is not null || !schema.XKubernetesValidations.IsEmpty;

    private static void Group(CustomResourceDefinitionSpec spec, FieldErrors errors)
    {
        if (spec.Group.Length == 0)
        {
            errors.Required(Spec.Child("group"));
        }
        else if (NameRules.DnsSubdomain(spec.Group) is { Count: > 0 } wrong)
        {
            errors.Invalid(Spec.Child("group"), spec.Group, string.Join(',', wrong));
        }
        else if (!spec.Group.Contains('.', StringComparison.Ordinal))
        {
            errors.Invalid(Spec.Child("group"), spec.Group, "should be a domain with at least one dot");
        }

        if (spec.Scope.Length == 0)
        {
            errors.Required(Spec.Child("scope"));
        }
        else if (spec.Scope is not ("Cluster" or "Namespaced"))
        {
            errors.NotSupported(Spec.Child("scope"), spec.Scope, "Cluster", "Namespaced");
        }
    }

    private static void Schemas(CustomResourceForm form, CustomResourceDefinitionSpec spec, SchemaLeniency leniency, FieldErrors errors)
    {
        for (var i = 0; form.Validation?.OpenAPIV3Schema is null && i < form.Versions.Count; i++)
        {
            var path = Spec.Child("versions").Index(i).Child("schema", "openAPIV3Schema");
            if (form.Versions[i].Schema?.OpenAPIV3Schema is not null)
            {
                continue;
            }

            if (!leniency.NoSchemas)
            {
                errors.Required(path, "schemas are required");
            }
            else if (!spec.PreserveUnknownFields && form.Versions[i].Served)
            {
                errors.Required(path, "because otherwise all fields are pruned");
            }
        }

        if (spec.PreserveUnknownFields && SchemaTree.Any(form, static s => s.Default is not null))
        {
            errors.Invalid(Spec.Child("preserveUnknownFields"), true, "must be false in order to use defaults in the schema");
        }
    }

    private static void Versions(CustomResourceForm form, SchemaLeniency leniency, FieldErrors errors)
    {
        var versions = form.Versions;
        for (var i = 0; i < versions.Count; i++)
        {
            var path = Spec.Child("versions").Index(i);
            if (NameRules.DnsLabel1035(versions[i].Name) is { Count: > 0 } wrong)
            {
                errors.Invalid(path.Child("name"), versions[i].Name, string.Join(',', wrong));
            }

            Deprecation(versions[i], path.Child("deprecationWarning"), errors);
            SchemaValidation.Check(versions[i].Schema, form.HasStatus(versions[i]), leniency.KeepsCosts(versions[i].Name), leniency, path.Child("schema"), errors);
            ServingValidation.Check(versions[i].Subresources, path.Child("subresources"), errors);
            ServingValidation.Check(versions[i].AdditionalPrinterColumns, path.Child("additionalPrinterColumns"), errors);
            if (!versions[i].SelectableFields.IsEmpty)
            {
                ServingValidation.Check(versions[i].SelectableFields, versions[i].Schema?.OpenAPIV3Schema, "selectableFields may only be set when version.schema.openAPIV3Schema is not included", path.Child("selectableFields"), errors);
            }
        }

        if (versions.Select(static v => v.Name).Distinct(StringComparer.Ordinal).Count() != versions.Count)
        {
            errors.Invalid(Spec.Child("versions"), Shown(versions), "must contain unique version names");
        }

        if (versions.Count(static v => v.Storage) != 1)
        {
            errors.Invalid(Spec.Child("versions"), Shown(versions), "must have exactly one version marked as storage version");
        }

        if (!versions.IsEmpty && versions[0].Name.Length > 0 && NameRules.DnsLabel1035(versions[0].Name) is { Count: > 0 } first)
        {
            errors.Invalid(Spec.Child("version"), versions[0].Name, string.Join(',', first));
        }
    }

    private static object? Shown(ApiList<CustomResourceDefinitionVersion> versions) => versions.IsNil ? null : GoView.Of(versions);

    private static void Common(CustomResourceForm form, CustomResourceDefinitionSpec spec, SchemaLeniency leniency, FieldErrors errors)
    {
        var hasStatus = form.Subresources?.Status is not null || form.Versions.Exists(static v => v.Subresources?.Status is not null);
        SchemaValidation.Check(form.Validation, hasStatus, !spec.Versions.IsEmpty && leniency.KeepsCosts(spec.Versions[0].Name), leniency, Spec.Child("validation"), errors);
        ServingValidation.Check(form.Subresources, Spec.Child("subresources"), errors);
        ServingValidation.Check(form.Columns, Spec.Child("additionalPrinterColumns"), errors);
        ServingValidation.Check(form.SelectableFields, form.Validation?.OpenAPIV3Schema, "selectableFields may only be set when validations.schema is included", Spec.Child("selectableFields"), errors);
    }

    private static void Fixed(CustomResourceDefinitionSpec spec, CustomResourceDefinition old, FieldErrors errors)
    {
        if (CustomResourceDefinitionConditions.IsTrue(old, CustomResourceDefinitionConditions.Established))
        {
            errors.Immutable(Spec.Child("scope"), spec.Scope, old.Spec.Scope);
            errors.Immutable(Spec.Child("names", "kind"), spec.Names.Kind, old.Spec.Names.Kind);
        }

        errors.Immutable(Spec.Child("group"), spec.Group, old.Spec.Group);
        errors.Immutable(Spec.Child("names", "plural"), spec.Names.Plural, old.Spec.Names.Plural);
    }

    private static void StoredVersions(CustomResourceDefinition value, FieldPath path, FieldErrors errors)
    {
        var stored = value.Status.StoredVersions;
        if (stored.IsEmpty)
        {
            errors.Invalid(path, stored, "must have at least one stored version");
            return;
        }

        foreach (var version in value.Spec.Versions)
        {
            if (version.Storage && !stored.Contains(version.Name))
            {
                errors.Invalid(path, stored, "must have the storage version " + version.Name);
            }
        }

        for (var i = 0; i < stored.Count; i++)
        {
            var name = stored[i];
            if (!value.Spec.Versions.Exists(v => v.Name == name))
            {
                errors.Invalid(path.Index(i), name, $"missing from spec.versions; {name} was previously a storage version, and must remain in spec.versions until a storage migration ensures no data remains persisted in {name} and removes {name} from status.storedVersions");
            }
        }
    }
}
