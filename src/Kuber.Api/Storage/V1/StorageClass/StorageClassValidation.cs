using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Storage.V1;

/// <summary>The rules for storage classes.</summary>
internal static class StorageClassValidation
{
    private static readonly FieldPath Provisioner = FieldPath.Of("provisioner");
    private static readonly FieldPath Parameters = FieldPath.Of("parameters");
    private static readonly FieldPath ReclaimPolicy = FieldPath.Of("reclaimPolicy");
    private static readonly FieldPath BindingMode = FieldPath.Of("volumeBindingMode");

    /// <summary>Checks a class.</summary>
    public static void Check(StorageClass value, FieldErrors errors)
    {
        StorageParametersValidation.Provider(value.Provisioner, Provisioner, errors);
        StorageParametersValidation.Parameters(value.Parameters, Parameters, errors);
        if (value.ReclaimPolicy is not (null or "" or "Delete" or "Retain"))
        {
            errors.NotSupported(ReclaimPolicy, value.ReclaimPolicy, "Delete", "Retain");
        }

        if (value.VolumeBindingMode is null)
        {
            errors.Required(BindingMode);
        }
        else if (value.VolumeBindingMode is not ("Immediate" or "WaitForFirstConsumer"))
        {
            errors.NotSupported(BindingMode, value.VolumeBindingMode, "Immediate", "WaitForFirstConsumer");
        }

        Topologies(value.AllowedTopologies, FieldPath.Of("allowedTopologies"), errors);
    }

    /// <summary>Checks that what may not change has not.</summary>
    public static void Fixed(StorageClass value, StorageClass old, FieldErrors errors)
    {
        errors.Immutable(Parameters, value.Parameters, old.Parameters);
        errors.Immutable(Provisioner, value.Provisioner, old.Provisioner);
        errors.Immutable(ReclaimPolicy, value.ReclaimPolicy, old.ReclaimPolicy);
        errors.Immutable(BindingMode, value.VolumeBindingMode, old.VolumeBindingMode);
    }

    /// <summary>Checks each term, and that none selects the same as one before. One that selects everything counts against every term.</summary>
    private static void Topologies(ApiList<TopologySelectorTerm> terms, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            var at = path.Index(i);
            TopologySelectorValidation.Check(terms[i], at, errors);
            var same = terms[i].MatchLabelExpressions.IsEmpty ? terms.Count : 0;
            for (var j = 0; j < i; j++)
            {
                same += TopologySelectorValidation.SameSelection(terms[i], terms[j]) ? 1 : 0;
            }

            for (; same > 0; same--)
            {
                errors.Duplicate(at.Child("matchLabelExpressions"), "");
            }
        }
    }
}
