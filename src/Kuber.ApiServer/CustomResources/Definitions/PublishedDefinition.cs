using Kuber.Api.ApiExtensions.V1;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.CustomResources.Definitions;

/// <summary>What of a definition is served now.</summary>
/// <param name="Uid">The uid of the definition; another of the same name is another definition.</param>
/// <param name="Spec">The definition as it is served.</param>
/// <param name="Names">The names as they are served.</param>
/// <param name="Stored">The resource in the version that is stored.</param>
internal sealed record PublishedDefinition(string Uid, CustomResourceDefinitionSpec Spec, CustomResourceDefinitionNames Names, ServedResource Stored)
{
    /// <summary>Whether it shows this definition.</summary>
    public bool Shows(CustomResourceDefinitionSpec spec, CustomResourceDefinitionNames names) =>
        (ReferenceEquals(spec, Spec) || spec == Spec) && (ReferenceEquals(names, Names) || names == Names);
}
