namespace Kuber.Machinery.Apply;

/// <summary>A field that an apply would change although somebody else owns it.</summary>
/// <param name="Owner">Who owns it.</param>
/// <param name="Path">The field, element by element.</param>
public sealed record ApplyConflict(ManagerIdentity Owner, IReadOnlyList<string> Path)
{
    /// <summary>The owner as messages show it, such as <c>"kubectl" using apps/v1</c>.</summary>
    public string OwnerText
    {
        get
        {
            var text = $"\"{Owner.Manager}\"";
            if (Owner.Subresource.Length > 0)
            {
                text += $" with subresource \"{Owner.Subresource}\"";
            }

            return Owner.Operation == ManagerIdentity.Update ? $"{text} using {Owner.ApiVersion}" : text;
        }
    }
}
