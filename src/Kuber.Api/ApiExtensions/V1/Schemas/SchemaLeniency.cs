namespace Kuber.Api.ApiExtensions.V1;

/// <summary>What a changed definition may keep because the old one had it already, though no new one may.</summary>
/// <param name="NoSchemas">Versions without schemas.</param>
/// <param name="UnknownTypes">Types that OpenAPI does not know.</param>
/// <param name="NonStructural">Schemas that are not structural.</param>
/// <param name="UnprunedDefaults">Defaults with fields that their schemas do not have.</param>
/// <param name="SetsOfObjects">Lists of type <c>set</c> with items that are no single value.</param>
/// <param name="LooseKeys">Keys of lists that may be missing or null.</param>
/// <param name="UnknownReviewVersions">Conversion by webhooks that understand no known version of reviews.</param>
/// <param name="BrokenCertificates">Certificates of conversion webhooks that cannot be read.</param>
internal readonly record struct SchemaLeniency(
    bool NoSchemas,
    bool UnknownTypes,
    bool NonStructural,
    bool UnprunedDefaults,
    bool SetsOfObjects,
    bool LooseKeys,
    bool UnknownReviewVersions,
    bool BrokenCertificates)
{
    /// <summary>The versions whose schemas have not changed: single rules of theirs may cost what they like.</summary>
    public IReadOnlyCollection<string>? SameSchemas { get; init; }

    /// <summary>Whether single rules of a version may cost what they like.</summary>
    public bool KeepsCosts(string version) => SameSchemas?.Contains(version) == true;

    /// <summary>For new definitions: nothing but the certificates, which count once the definition is established.</summary>
    public static SchemaLeniency ForNew { get; } = new() { BrokenCertificates = true };

    /// <summary>What may be kept of an old definition.</summary>
    public static SchemaLeniency Of(CustomResourceDefinition old)
    {
        var form = CustomResourceForm.Of(old.Spec);
        var webhook = old.Spec.Conversion?.Webhook;
        return new(
            NoSchemas: form.Validation?.OpenAPIV3Schema is null && form.Versions.Exists(static v => v.Schema?.OpenAPIV3Schema is null),
            UnknownTypes: SchemaTree.Any(form, static s => s.Type.Length > 0 && !SchemaValidation.IsKnownType(s.Type)),
            NonStructural: SchemaTree.Roots(form).Any(StructuralSchema.IsBroken),
            UnprunedDefaults: SchemaTree.Roots(form).Any(SchemaDefaultValidation.HasUnpruned),
            SetsOfObjects: SchemaTree.Any(form, ListSchemaValidation.IsSetOfObjects),
            LooseKeys: SchemaTree.Any(form, ListSchemaValidation.HasLooseKeys),
            UnknownReviewVersions: webhook is { ConversionReviewVersions.IsEmpty: false } && !Validation.ReviewVersionValidation.HasKnown(webhook.ConversionReviewVersions),
            BrokenCertificates: !CustomResourceDefinitionConditions.IsTrue(old, CustomResourceDefinitionConditions.Established)
                || (webhook?.ClientConfig is { CaBundle.Length: > 0 } client && ConversionValidation.CertificateError(client.CaBundle.Span) is not null));
    }
}
