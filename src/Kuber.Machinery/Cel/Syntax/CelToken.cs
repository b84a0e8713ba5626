namespace Kuber.Machinery.Cel.Syntax;

/// <summary>A token.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">As it is written; of texts and bytes what they hold.</param>
/// <param name="Offset">Where it begins, in code points.</param>
/// <param name="Written">As it is written.</param>
internal readonly record struct CelToken(CelTokenKind Kind, string Text, int Offset, string Written)
{
    /// <summary>Whether it is this mark.</summary>
    public bool Is(string mark) => Kind == CelTokenKind.Mark && Text == mark;

    /// <summary>Whether it is this keyword.</summary>
    public bool IsWord(string word) => Kind == CelTokenKind.Name && Text == word;
}
