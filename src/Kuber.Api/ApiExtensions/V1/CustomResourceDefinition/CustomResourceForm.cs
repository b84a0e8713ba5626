using Kuber.Api.Registry;
using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>
/// A definition in the form that error messages speak of: what is the same in all versions stands once for all of them,
/// and no more in the versions.
/// </summary>
/// <param name="Validation">The common schema.</param>
/// <param name="Subresources">The common subresources.</param>
/// <param name="Columns">The common columns of tables.</param>
/// <param name="SelectableFields">The common fields to select by.</param>
/// <param name="Versions">The versions, with what they do not have in common.</param>
internal sealed record CustomResourceForm(
    CustomResourceValidation? Validation,
    CustomResourceSubresources? Subresources,
    ApiList<CustomResourceColumnDefinition> Columns,
    ApiList<SelectableField> SelectableFields,
    ApiList<CustomResourceDefinitionVersion> Versions)
{
    /// <summary>The form of a definition.</summary>
    public static CustomResourceForm Of(CustomResourceDefinitionSpec spec)
    {
        if (spec.Versions.IsEmpty)
        {
            return new(null, null, default, default, spec.Versions);
        }

        var first = spec.Versions[0];
        var schemas = All(spec, v => v.Schema == first.Schema);
        var subresources = All(spec, v => v.Subresources == first.Subresources);
        var columns = All(spec, v => v.AdditionalPrinterColumns.OrNil() == first.AdditionalPrinterColumns.OrNil());
        var fields = All(spec, v => v.SelectableFields.OrNil() == first.SelectableFields.OrNil());
        return new(
            schemas ? first.Schema : null,
            subresources ? first.Subresources : null,
            columns ? first.AdditionalPrinterColumns : default,
            fields ? first.SelectableFields : default,
            spec.Versions.Map(v => v with
            {
                Schema = schemas ? null : v.Schema,
                Subresources = subresources ? null : v.Subresources,
                AdditionalPrinterColumns = columns ? default : v.AdditionalPrinterColumns,
                SelectableFields = fields ? default : v.SelectableFields,
            }));
    }

    /// <summary>Whether objects of a version have a status of its own.</summary>
    public bool HasStatus(CustomResourceDefinitionVersion version) =>
        (Versions.Exists(static v => v.Subresources is not null) ? version.Subresources : Subresources)?.Status is not null;

    private static bool All(CustomResourceDefinitionSpec spec, Predicate<CustomResourceDefinitionVersion> match) => !spec.Versions.Exists(v => !match(v));
}
