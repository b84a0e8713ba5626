using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Storage.V1;

/// <summary>The rules for what nodes know of CSI drivers.</summary>
internal static class CSINodeValidation
{
    private const int NodeIdMaximumBytes = 256;
    private static readonly FieldPath Drivers = FieldPath.Of("spec", "drivers");

    /// <summary>Checks the drivers.</summary>
    public static void Check(ApiList<CSINodeDriver> drivers, FieldErrors errors)
    {
        for (var i = 0; i < drivers.Count; i++)
        {
            var path = Drivers.Index(i);
            Driver(drivers[i], path, errors);
            if (drivers.FindIndex(d => d.Name == drivers[i].Name) < i)
            {
                errors.Duplicate(path.Child("name"), drivers[i].Name);
            }

            TopologyKeys(drivers[i].TopologyKeys, path, errors);
        }
    }

    /// <summary>Checks that drivers which were there are what they were; only how many volumes they take may change.</summary>
    public static void Fixed(ApiList<CSINodeDriver> drivers, ApiList<CSINodeDriver> old, FieldErrors errors)
    {
        foreach (var before in old)
        {
            foreach (var now in drivers)
            {
                if (now.Name == before.Name && now with { Allocatable = before.Allocatable } != before)
                {
                    errors.Invalid(Drivers, GoView.Of(now with { Allocatable = null }), "field is immutable");
                }
            }
        }
    }

    private static void Driver(CSINodeDriver driver, FieldPath path, FieldErrors errors)
    {
        CsiDriverName.Check(driver.Name, path.Child("name"), errors);
        errors.NotEmpty(path.Child("nodeID"), driver.NodeID);
        if (NameRules.Utf8Length(driver.NodeID) > NodeIdMaximumBytes)
        {
            errors.Invalid(path.Child("nodeID"), driver.NodeID, "must be 256 characters or less");
        }

        errors.NonNegative(path.Child("allocatable", "count"), driver.Allocatable?.Count);
    }

    private static void TopologyKeys(ApiList<string> keys, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            errors.NotEmpty(path, keys[i]);
            if (keys.AsSpan()[..i].Contains(keys[i]))
            {
                errors.Duplicate(path, keys[i]);
            }

            errors.Invalid(path, keys[i], NameRules.QualifiedName(keys[i]));
        }
    }
}
