using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel;

/// <summary>The values of variables.</summary>
public interface ICelVariables
{
    /// <summary>The value of a variable; asked when it is read, so it may be made only then. Null where there is none.</summary>
    CelValue? Find(string name);
}
