using Kuber.Api.Registry;

namespace Kuber.Api.Resource.V1;

/// <summary>The table of claims.</summary>
internal static class ResourceClaimColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<ResourceClaim>> All =
    [
        Column.Name<ResourceClaim>(),
        Column.Text<ResourceClaim>("State", "Whether devices are allocated, and reserved for somebody.", State),
        Column.Age<ResourceClaim>(),
    ];

    private static string State(ResourceClaim claim)
    {
        List<string> states = [];
        var isDeleted = claim.Metadata.DeletionTimestamp is not null;
        if (isDeleted)
        {
            states.Add("deleted");
        }

        if (claim.Status.Allocation is not null)
        {
            states.Add("allocated");
            if (!claim.Status.ReservedFor.IsEmpty)
            {
                states.Add("reserved");
            }
        }
        else if (!isDeleted)
        {
            states.Add("pending");
        }

        return string.Join(',', states);
    }
}
