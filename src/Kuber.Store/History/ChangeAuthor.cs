namespace Kuber.Store.History;

/// <summary>Who made a change, and how.</summary>
/// <param name="User">The user name; empty where it is not known.</param>
/// <param name="Verb">The verb of the request, with its subresource: <c>update</c>, <c>patch/scale</c>.</param>
/// <param name="Manager">The program, as the owner of the fields that it sets.</param>
public sealed record ChangeAuthor(string User, string Verb, string Manager)
{
    /// <summary>Stands for an author that nobody noted.</summary>
    public static ChangeAuthor Unknown { get; } = new("", "", "");
}
