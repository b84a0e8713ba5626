using System.Collections.Immutable;
using Kuber.Machinery.Cel.Functions;
using Kuber.Machinery.Cel.Functions.Addresses;
using Kuber.Machinery.Cel.Functions.Authorization;
using Kuber.Machinery.Cel.Functions.Formats;
using Kuber.Machinery.Cel.Functions.KubernetesLists;
using Kuber.Machinery.Cel.Functions.Lists;
using Kuber.Machinery.Cel.Functions.Patterns;
using Kuber.Machinery.Cel.Functions.Quantities;
using Kuber.Machinery.Cel.Functions.Semver;
using Kuber.Machinery.Cel.Functions.Sets;
using Kuber.Machinery.Cel.Functions.Strings;
using Kuber.Machinery.Cel.Functions.TwoVariables;
using Kuber.Machinery.Cel.Functions.Urls;

namespace Kuber.Machinery.Cel;

/// <summary>
/// The libraries that expressions of the API have beside the standard one, as in v1.36. Not among them are cel-go's math, encoders
/// and bindings (<c>cel.bind</c>), and what its strings got after version 2 (<c>reverse</c>).
/// </summary>
public static class CelKubernetesLibraries
{
    /// <summary>All of them, in order.</summary>
    public static ImmutableArray<CelLibrary> All { get; } =
    [
        UrlsLibrary.Library,
        RegexLibrary.Library,
        KubernetesListsLibrary.Library,
        AuthorizationLibrary.Library,
        QuantityLibrary.Library,
        StringsLibrary.Library,
        SetsLibrary.Library,
        IpLibrary.Library,
        CidrLibrary.Library,
        FormatLibrary.Library,
        AuthorizationLibrary.Selectors,
        TwoVariablesLibrary.Library,
        SemverLibrary.Library,
        ListsLibrary.Library,
    ];
}
